package dev.slipway.servicetests.broken.two;

interface OtherServiceClient {}
