"""Tables of figures per region, as RIVM and CBS publish them, to figures one can choose from."""
