"""What a library holds, as frozen dataclasses. No I/O, no dependencies.

Times are aware UTC. Offsets are code points of a revision's canonical text,
end excluded.
"""
