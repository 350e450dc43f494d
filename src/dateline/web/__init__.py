"""The local web application: a JSON interface over a chronology, and the built front end."""
