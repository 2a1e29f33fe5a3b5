"""From a blueprint and banks to a quiz and its forms, from a deck file and banks to a deck."""
