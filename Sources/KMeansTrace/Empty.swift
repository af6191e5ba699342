func nothing() {}
