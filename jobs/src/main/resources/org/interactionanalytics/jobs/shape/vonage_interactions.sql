-- Vonage: an item of GET /interactions, API version 3.
SELECT
  coalesce(
    transform(categories, category -> struct(
      category.category AS category,
      transform(category.categories, subcategory -> struct(
        subcategory.name AS name,
        CAST(subcategory.matches AS STRING) AS matches)) AS categories)),
    array()) AS categories,
  guid,
  language,
  status,
  confidence,
  IF(callTimeBreakDown IS NULL, NULL, struct(
    callTimeBreakDown.agent AS agent,
    callTimeBreakDown.customer AS customer,
    callTimeBreakDown.silence AS silence,
    coalesce(callTimeBreakDown.crossTalk, 0) AS crossTalk)) AS callTimeBreakDown,
  transcript,
  IF(sentimentSummary IS NULL, NULL, struct(
    sentimentSummary.overallSentiment AS overallSentiment,
    sentimentSummary.categories AS categories,
    transform(sentimentSummary.distributionOverTime, window -> struct(
      coalesce(window.score, 0D) AS score,
      window.span AS span)) AS distributionOverTime)) AS sentimentSummary
FROM interactions
