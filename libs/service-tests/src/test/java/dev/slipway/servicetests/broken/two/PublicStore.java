package dev.slipway.servicetests.broken.two;

import dev.slipway.servicetests.broken.one.Everything;

public class PublicStore {

    public Class<?> back = Everything.class;
}
