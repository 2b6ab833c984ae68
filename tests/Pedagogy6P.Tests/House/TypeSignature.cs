using System.Reflection;

namespace Pedagogy6P.Tests.House;

/// <summary>Types as C# writes them, nullable annotations included.</summary>
internal static class TypeSignature
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char",
        [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int",
        [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>A type without annotations.</summary>
    public static string Of(Type type) => Of(type, null);

    /// <summary>A type with the annotations of the place where it stands.</summary>
    public static string Of(Type type, NullabilityInfo? nullability)
    {
        string mark = nullability?.ReadState == NullabilityState.Nullable && !type.IsValueType ? "?" : "";
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability?.ElementType ?? nullability);
        }

        if (Nullable.GetUnderlyingType(type) is Type underlying)
        {
            return Of(underlying) + "?";
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        }

        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword + mark;
        }

        string name = type.Name.Split('`')[0];
        string prefix = type.IsNested && !type.IsGenericParameter ? Of(type.DeclaringType!) + "." : "";
        Type[] arguments = type.GetGenericArguments();
        string generic = arguments.Length == 0 || !type.Name.Contains('`', StringComparison.Ordinal)
            ? ""
            : $"<{string.Join(", ", arguments.Select((type, i) => Of(type, nullability?.GenericTypeArguments.ElementAtOrDefault(i))))}>";
        return prefix + name + generic + mark;
    }
}
