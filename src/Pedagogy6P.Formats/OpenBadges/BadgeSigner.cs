using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Pedagogy6P.Formats.OpenBadges;

/// <summary>
/// Signs badges as compact JSON Web Signatures, the VC-JWT form of Open Badges 3.0 (section 8.2): the public key travels in the header, the
/// credential is the payload with <c>iss</c>, <c>jti</c>, <c>nbf</c> and, of credentials with a subject id, <c>sub</c>. RSA keys sign by
/// RS256, P-256 keys by ES256. Thread-safe; owns its key.
/// </summary>
public sealed class BadgeSigner : IDisposable
{
    private const int ShortestRsa = 2048;
    private const string P256 = "1.2.840.10045.3.1.7";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly AsymmetricAlgorithm _key;
    private readonly SigningCredentials _credentials;
    private readonly Dictionary<string, object> _header;

    private BadgeSigner(AsymmetricAlgorithm key, SecurityKey security, string algorithm, Dictionary<string, object> publicKey)
    {
        _key = key;
        _header = new Dictionary<string, object>(StringComparer.Ordinal) { ["jwk"] = publicKey };

        // Keys are disposed of here, so none may stay in the library's cache of signers.
        security.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        _credentials = new SigningCredentials(security, algorithm);
    }

    /// <summary>The algorithm, <c>RS256</c> or <c>ES256</c>.</summary>
    public string Algorithm => _credentials.Algorithm;

    /// <summary>A signer with a private key in PEM (PKCS #8, PKCS #1 or SEC 1).</summary>
    /// <param name="pem">The key, not encrypted.</param>
    /// <exception cref="ArgumentException">It is no such key, RSA of fewer than 2048 bits, or of another curve than P-256.</exception>
    public static BadgeSigner FromPem(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        return TryEllipticCurve(pem) ?? TryRsa(pem)
            ?? throw new ArgumentException("Expected a private key in PEM: RSA of 2048 bits or more, or elliptic curve P-256.",
                nameof(pem));
    }

    /// <summary>The signed credential: header, payload and signature, each in base64url, with dots between them.</summary>
    /// <param name="badge">The badge.</param>
    public string Sign(BadgeCredential badge)
    {
        ArgumentNullException.ThrowIfNull(badge);
        return Handler.CreateToken(Payload(badge), _credentials, _header);
    }

    /// <summary>Releases the key.</summary>
    public void Dispose() => _key.Dispose();

    private static string Payload(BadgeCredential badge)
    {
        using var credential = JsonDocument.Parse(badge.Json.AsMemory());
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (JsonProperty property in credential.RootElement.EnumerateObject())
            {
                property.WriteTo(json);
            }

            json.WriteString("iss", badge.Issuer.Id);
            json.WriteString("jti", badge.Id);
            json.WriteNumber("nbf", badge.ValidFrom.ToUnixTimeSeconds());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static BadgeSigner? TryRsa(string pem)
    {
        var rsa = RSA.Create();
        if (!TryImport(rsa, pem) || rsa.KeySize < ShortestRsa || !IsPrivate(() => rsa.ExportParameters(includePrivateParameters: true).D))
        {
            rsa.Dispose();
            return null;
        }

        RSAParameters parameters = rsa.ExportParameters(includePrivateParameters: false);
        return new BadgeSigner(rsa, new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256, new Dictionary<string,
            object>(StringComparer.Ordinal)
        {
            ["kty"] = "RSA", ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        });
    }

    private static BadgeSigner? TryEllipticCurve(string pem)
    {
        var curve = ECDsa.Create();
        if (!TryImport(curve, pem) || !IsP256(curve) || !IsPrivate(() => curve.ExportParameters(includePrivateParameters: true).D))
        {
            curve.Dispose();
            return null;
        }

        ECParameters parameters = curve.ExportParameters(includePrivateParameters: false);
        return new BadgeSigner(curve, new ECDsaSecurityKey(curve), SecurityAlgorithms.EcdsaSha256,
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64UrlEncoder.Encode(parameters.Q.X),
                ["y"] = Base64UrlEncoder.Encode(parameters.Q.Y),
            });
    }

    private static bool IsP256(ECDsa key) => key.KeySize == 256
        && string.Equals(key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value, P256, StringComparison.Ordinal);

    private static bool TryImport(AsymmetricAlgorithm key, string pem)
    {
        try
        {
            key.ImportFromPem(pem);
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    private static bool IsPrivate(Func<byte[]?> secret)
    {
        try
        {
            return secret() is { Length: > 0 };
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
