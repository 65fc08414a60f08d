"""Clausebook: provision records and archived documents become a verifiable site."""
