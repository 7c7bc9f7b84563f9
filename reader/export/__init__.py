"""Model → bytes: JSON shapes, dossiers, tables. No I/O; whoever calls has looked everything up."""
