"""The pages. No page imports another; each reaches the books through the desk."""
