"""Raw page → the article's own text: which lines are page furniture, and what they say about the article."""
