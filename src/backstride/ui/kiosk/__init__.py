"""A screen that strangers use: pages for a visitor, pages for staff, and a window that nobody leaves without a PIN."""
