-- Vonage: an item of GET /interactions, API version 2.
SELECT * EXCEPT (language)
FROM vonage_interactions
