"""Frozen types of records and corpus."""
