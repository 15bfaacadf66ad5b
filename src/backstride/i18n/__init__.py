"""Words in the reader's language: messages as values, catalogues, lengths, dates, numbers read aloud. Pure, lowest."""
