-- Vonage: an item of GET /interactions, API version 1.
SELECT
  transform(categories, category -> struct(
    category.category AS category,
    category.categories.name AS subcategories)) AS categories,
  * EXCEPT (categories)
FROM vonage_interactions_v2
