"""The application: wiring only."""
