import fc from "fast-check";

// That a property fails is enough; to look for the simplest way to make it fail takes long.
fc.configureGlobal({ endOnFailure: true });
