"""Which roles of two frameworks correspond: several kinds of evidence, each optional, and people's own judgements."""
