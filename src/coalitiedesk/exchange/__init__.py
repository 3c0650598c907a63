"""Files in and out: lists that partners send become proposals, never changes by themselves."""
