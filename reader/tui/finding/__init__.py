"""What a search, a filter or an order finds, and how; knows no Textual."""
