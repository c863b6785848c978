"""The pages that the panes show, as rows of plain text in roles; knows no Textual."""
