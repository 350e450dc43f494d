"""Entries and claims out: JSON, tables, lines, proofs, one HTML page; values in, text out."""
