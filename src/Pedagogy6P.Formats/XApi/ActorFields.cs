using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Pedagogy6P.Formats.XApi;

/// <summary>What an actor is known by. Stateless.</summary>
internal static class ActorFields
{
    private static readonly StatementField OnAccount = Account;

    public static bool Take(ref Utf8JsonReader reader, StatementDraft draft) =>
        reader.ValueTextEquals("account"u8) ? StatementValues.Inside(ref reader, draft, OnAccount)
            : reader.ValueTextEquals("mbox_sha1sum"u8) ? StatementValues.TryText(ref reader, draft.Texts, out draft.MboxSha1Sum)
            : reader.ValueTextEquals("openid"u8) ? StatementValues.TryText(ref reader, draft.Texts, out draft.OpenId)
            : reader.ValueTextEquals("objectType"u8) ? StatementValues.TryText(ref reader, draft.Texts, out draft.ActorType)
            : reader.ValueTextEquals("mbox"u8) ? Mbox(ref reader, draft)
            : reader.TrySkip();

    private static bool Account(ref Utf8JsonReader reader, StatementDraft draft) =>
        reader.ValueTextEquals("name"u8) ? StatementValues.TryText(ref reader, draft.Texts, out draft.AccountName)
            : reader.ValueTextEquals("homePage"u8) ? StatementValues.TryText(ref reader, draft.Texts, out draft.HomePage)
            : reader.TrySkip();

    [SuppressMessage("Security", "CA5350",
        Justification = "xAPI names people by the SHA-1 of their address (mbox_sha1sum): it is a name, no secret.")]
    private static bool Mbox(ref Utf8JsonReader reader, StatementDraft draft)
    {
        if (!reader.Read())
        {
            return false;
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            // The address itself goes no further than this line.
            draft.Mbox = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(reader.GetString()!)));
        }

        return reader.TrySkip();
    }
}
