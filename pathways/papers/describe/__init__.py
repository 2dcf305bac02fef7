"""A role described for an advert or for an evaluation."""
