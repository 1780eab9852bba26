export type Callback<T> = (details: T) => void;
export type Unsubscribe = () => void;
export declare class SubscriptionRecord<T> {
    private subscriptions;
    subscribe(registrationName: string, callback: Callback<T>): Unsubscribe;
    unsubscribe(registrationName: string): void;
    notify(predicate: (name: string) => boolean, data: T): void;
    notifyAll(data: T): void;
    notifySingle(registrationName: string, data: T): void;
}
