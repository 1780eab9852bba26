declare class Caching {
    dataVersionHeader: string;
    authorizationHashHeader: string;
    private maxMemory;
    private cache;
    constructor(options?: {
        maxMemory: number;
    });
    clearAll(): void;
    setHeaderAndGetValue(request: any, options: any): string | undefined;
    updateCache(request: any, options: any): void;
    canUseCachedValue(request: any): boolean;
    private memoryPressureCleanup;
    private itemSizeInMemory;
    private removeOldest;
    private roughSizeOfReleasableMemory;
}
export default Caching;
