package dev.slipway.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint for users (and services) who have this permission; 403 naming it otherwise. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {
    Permission value();

    /**
     * Permissions of which any grant lets a caller in, also one for some environments or tenants only. What is outside of it
     * is then for the use case to leave out and to refuse.
     */
    Permission[] partly() default {};
}
