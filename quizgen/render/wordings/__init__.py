"""The fixed words in other languages than English, a module for each, which `words` knows by the language's tag."""
