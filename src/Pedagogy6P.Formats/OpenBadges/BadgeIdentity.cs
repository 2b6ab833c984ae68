using System.Security.Cryptography;
using System.Text;

namespace Pedagogy6P.Formats.OpenBadges;

/// <summary>Whose badge it is, without saying so (Open Badges 3.0, IdentityObject). Stateless and thread-safe.</summary>
public static class BadgeIdentity
{
    /// <summary>The hash that stands in the badge: <c>sha256$</c> and SHA-256 of the id and the salt behind it, in hexadecimal.</summary>
    /// <param name="learnerId">The learner's id.</param>
    /// <param name="salt">The salt.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Hash(string learnerId, string salt)
    {
        ArgumentNullException.ThrowIfNull(learnerId);
        ArgumentNullException.ThrowIfNull(salt);
        return "sha256$" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(learnerId + salt)));
    }
}
