-- Symbl: GET /v1/conversations/{conversationId}/members.
SELECT guid AS conversationId, failure.*, members
FROM conversations
