"""Old against new structure by characteristic, contract and hours: who is mapped where, who can move, and pay."""
