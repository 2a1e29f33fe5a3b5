"""Items and cards as people write them, each with what a rule should make of it."""
