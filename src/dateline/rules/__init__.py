"""Rule data and its loaders: times, cues, event verbs, titles, places; no logic."""
