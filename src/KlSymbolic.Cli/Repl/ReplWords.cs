using System.Collections.Immutable;
using System.Text;

namespace KlSymbolic.Cli.Repl;

/// <summary>Splits a typed line into words: at white space, but not inside quotes or brackets.</summary>
/// <remarks>So <c>derive Normal(mu, 1) Normal(0, 1)</c> has three words. Quotes around a word are not part of it.</remarks>
internal static class ReplWords
{
    /// <summary>The words of a line.</summary>
    /// <exception cref="UsageException">A quotation mark is not closed.</exception>
    public static ImmutableArray<string> Split(string line)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var (depth, quote, isWord) = (0, '\0', false);
        foreach (var c in line)
        {
            if (quote != '\0')
            {
                if (c == quote)
                    quote = '\0';
                else
                    word.Append(c);
            }
            else if (depth == 0 && char.IsWhiteSpace(c))
            {
                if (isWord)
                    words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
            else
            {
                isWord = true;
                if (depth == 0 && (c is '"' or '\''))
                {
                    quote = c;
                    continue;
                }
                depth += c is '(' or '[' or '{' ? 1 : 0;
                depth -= c is ')' or ']' or '}' && depth > 0 ? 1 : 0;
                word.Append(c);
            }
        }
        if (quote != '\0')
            throw new UsageException($"the quotation mark {quote} is not closed.");
        if (isWord)
            words.Add(word.ToString());
        return words.ToImmutable();
    }
}
