using System.Runtime.InteropServices;
using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Solvers.Paths;

/// <summary>
/// Proves paths with the solver CP-SAT of OR-Tools: one solve for each objective in turn, each with what the solves before it reached as a
/// limit. Amounts are integers: exact where hours, prices and levels have few decimals, else right to within 1e-9, by which paths are
/// compared. Brings native code. Thread-safe, and keeps nothing between calls; the same model gives the same answer, unless a limit of
/// seconds or several workers are asked for.
/// </summary>
public sealed class CpSatPathProver : IPathProver
{
    private readonly CpSatOptions _options;

    /// <summary>Whether OR-Tools has native code for this system: on 64-bit Linux, macOS and Windows, but for Windows on Arm.</summary>
    public static bool IsSupported => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() || OperatingSystem.IsWindows(),
        Architecture.Arm64 => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(),
        _ => false,
    };

    /// <summary>A prover within limits.</summary>
    /// <param name="options">The limits; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    /// <exception cref="PlatformNotSupportedException">OR-Tools has no native code for this system (<see cref="IsSupported"/>).</exception>
    public CpSatPathProver(CpSatOptions? options = null)
    {
        if (!IsSupported)
        {
            throw new PlatformNotSupportedException("OR-Tools has no native code for this system.");
        }

        _options = options ?? new CpSatOptions();
        _options.ThrowIfInvalid();
    }

    /// <inheritdoc/>
    public bool? HasPath(PathModel model, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new StagedProof(model, _options, cancellationToken).HasPath();
    }

    /// <inheritdoc/>
    public PathProof? Prove(PathModel model, PathProof known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(known);
        return new StagedProof(model, _options, cancellationToken).From(known);
    }
}
