export declare enum IdentityType {
    "Guest" = "Guest",
    "UsernamePassword" = "UsernamePassword",
    "ActiveDirectory" = "ActiveDirectory",
    "OAuth" = "OAuth"
}
