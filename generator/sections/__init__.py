"""The sections of a provision page: one module each, none knows another."""
