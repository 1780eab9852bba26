export default class Environment {
    static isInDevelopmentMode(): boolean;
}
