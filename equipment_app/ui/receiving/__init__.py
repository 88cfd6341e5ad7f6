"""Parts of the page where a delivery is taken in."""
