import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { Hero } from './hero.js';

describe('The image of an invitation', () => {
  it('offers the narrow version of a wide image to small screens', () => {
    render(<Hero imageUrl="https://invite.example.org/media/lake-1600.webp" />);
    const image = screen.getByRole('presentation');
    expect(image).toHaveAttribute('src', 'https://invite.example.org/media/lake-1600.webp');
    expect(image).toHaveAttribute(
      'srcset',
      'https://invite.example.org/media/lake-640.webp 640w, https://invite.example.org/media/lake-1600.webp 1600w',
    );
  });

  it('offers an image of one width as it is', () => {
    render(<Hero imageUrl="https://invite.example.org/media/lake.webp" />);
    expect(screen.getByRole('presentation')).not.toHaveAttribute('srcset');
  });

  it('shows a drawing if there is no image', () => {
    render(<Hero imageUrl={null} />);
    expect(screen.queryByRole('presentation')).not.toBeInTheDocument();
  });
});
