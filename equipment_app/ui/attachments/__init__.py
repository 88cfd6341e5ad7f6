"""Files and photos of members, pieces, articles and papers, as their cards show them."""
