package dev.slipway.servicetests.broken.two;

class AskingConsumer {

    Class<?> asked = OtherServiceClient.class;
}
