using System.Net;
using System.Net.Sockets;

namespace Pedagogy6P.Formats.Imports.Persons;

/// <summary>Ids of people that say who or where they are to anybody: such are never kept as they are. Stateless.</summary>
internal static class PersonalId
{
    /// <summary>Why a person is left out whose id would have to be kept as it is.</summary>
    public const string NeedsKey = "a person whose id is an e-mail address, a network address or a page of the web, which is never kept: "
        + "hash ids with a key (--person-key-file)";

    /// <summary>What is said of a file in which such ids were hashed.</summary>
    public const string Hashed = "Ids that are e-mail addresses, network addresses or pages of the web, hashed as all ids";

    private static readonly char[] Between = [.. "/?#&=:;,+<>()[] \"'"];

    /// <summary>Whether an id looks like an e-mail address, an IP address or the address of a page.</summary>
    public static bool Is(string id)
    {
        string plain = id.Trim();
        return IsMail(plain) || IsNetwork(plain)
            || (Uri.TryCreate(plain, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto" or "acct" or "xri");
    }

    /// <summary>Whether some part of the id of a thing, such as the path of a page, is an e-mail address.</summary>
    public static bool IsIn(string iri)
    {
        if (!iri.Contains('@', StringComparison.Ordinal) && !iri.Contains("%40", StringComparison.Ordinal))
        {
            return false;
        }

        return Uri.UnescapeDataString(iri).Split(Between, StringSplitOptions.RemoveEmptyEntries).Any(part => IsMail(part) && !IsKey(part));
    }

    // The keys of Open edX name the type and the name of a block so: asset-v1:School+C1+2027+type@asset+block@image.png.
    private static bool IsKey(string part) => part.StartsWith("block@", StringComparison.Ordinal);

    private static bool IsMail(string text)
    {
        int at = text.LastIndexOf('@');
        return at > 0 && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text[at..].Contains('/', StringComparison.Ordinal);
    }

    // A bare number is an IPv4 address to the platform and a user's number to everybody else.
    private static bool IsNetwork(string text) => IPAddress.TryParse(text.Trim('[', ']'), out IPAddress? address)
        && (address.AddressFamily == AddressFamily.InterNetworkV6 || text.Count(letter => letter == '.') == 3);
}
