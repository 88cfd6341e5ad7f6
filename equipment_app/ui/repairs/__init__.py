"""What is in repair: the list of orders by workshop, the card of one, the form that sends things."""
