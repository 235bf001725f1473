"""The parts of reading feeds: RSS 0.9x to 2.0, Atom, tombstones, JSON Feed."""
