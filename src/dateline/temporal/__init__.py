"""The algebra of time: calendar stretches, EDTF, TIMEX3, resolution, the constraint network."""
