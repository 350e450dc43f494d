"""FIND: what one article says, craft by craft: a reading becomes claims."""
