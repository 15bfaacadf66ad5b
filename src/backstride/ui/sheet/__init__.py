"""The sheet of a routine on paper: its parts, its pages, the PDF, and the preview of it in the window."""
