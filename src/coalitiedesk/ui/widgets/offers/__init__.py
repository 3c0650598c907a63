"""Parts of the window of offers and needs: the suggestions, and the list of everything."""
